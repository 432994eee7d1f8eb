package io.specter.apisettings.deployment.intake;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Refuses with 400 and no body, as the server does with what is no HTTP, what it would otherwise fail at: it answers
 * that with an empty 200, and logs a trace. The server finds it by {@code META-INF/hk2-locator}.
 */
public final class MalformedRequests extends BaseFilter implements AddOn {

    @Override
    public void setup(@Nullable NetworkListener listener, FilterChainBuilder chain) {
        chain.add(chain.indexOfType(org.glassfish.grizzly.http.server.HttpServerFilter.class), this);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent content = context.getMessage();
        HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
        return isWellFormed(request) ? context.getInvokeAction() : refuse(context, request);
    }

    /**
     * Nothing is upgraded here, so a request that offers it, as the JDK's own client does by default, is served as it is
     * (RFC 9110, section 7.8). The server would take its body for something else than a body and wait for its end, and
     * close the connection after the answer without saying so.
     */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent offered) {
            offered.getHttpHeader().setIgnoreContentModifiers(false);
            offered.getHttpHeader().getUpgradeDC().recycle();
        }
        return context.getInvokeAction();
    }

    private static boolean isWellFormed(HttpRequestPacket request) {
        String path = request.getRequestURIRef().getOriginalRequestURIBC().toString();
        return !new RequestPath(path).isOdd() && hasReadableHost(request);
    }

    private static boolean hasReadableHost(HttpRequestPacket request) {
        try {
            return request.serverName().getLength() > 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static NextAction refuse(FilterChainContext context, HttpRequestPacket request) {
        HttpResponsePacket response = request.getResponse();
        // More of its body may come.
        if (!response.isCommitted()) {
            request.getProcessingState().setError(true);
            response.setStatus(HttpStatus.BAD_REQUEST_400);
            response.setContentLength(0);
            context.write(HttpContent.builder(response).last(true).build());
            context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
        }
        return context.getStopAction();
    }
}
