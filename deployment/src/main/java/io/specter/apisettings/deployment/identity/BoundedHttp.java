package io.specter.apisettings.deployment.identity;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The one way out to the provider: bounded in time and size, and not to be sent elsewhere. */
final class BoundedHttp implements HTTPRequestSender, ResourceRetriever {

    private static final int MAX_BYTES = 256 * 1024;
    private static final int OK = 200;

    private final HttpClient client;
    private final Duration patience;

    /** @param patience how long all of an answer may take */
    BoundedHttp(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url.toString()))
                .header("Accept", "application/json")
                .build();
        HttpResponse<byte[]> response = exchange(request);
        if (response.statusCode() != OK) {
            throw new IOException(url + " answers " + response.statusCode());
        }
        return new Resource(text(response), null);
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder sent = HttpRequest.newBuilder(request.getURI())
                .method(request.getMethod().name(), body(request.getBody()));
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        HttpResponse<byte[]> response = exchange(sent.build());
        HTTPResponse received = new HTTPResponse(response.statusCode());
        received.setBody(text(response));
        String type = response.headers().firstValue("Content-Type").orElse("text/plain");
        try {
            received.setContentType(type);
        } catch (ParseException e) {
            throw new IOException(request.getURI() + " answers with a media type that is none", e);
        }
        return received;
    }

    private static BodyPublisher body(@Nullable String text) {
        return text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The client's own timeout ends with the headers; this one is for all of the answer. */
    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, headers -> new BoundedBody(MAX_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException(request.uri() + " did not answer within " + patience);
        } catch (ExecutionException e) {
            // Told with its address: the log shows the last cause of all, which alone says little.
            throw new IOException(request.uri() + " gives no answer: " + e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
