package io.specter.apisettings.deployment.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;

/** How much came over the wire. */
final class WireSize {

    private final List<Request> finished = new ArrayList<>();

    private WireSize() {}

    static WireSize of(BrowserContext context) {
        WireSize size = new WireSize();
        context.onRequestFinished(size.finished::add);
        return size;
    }

    long bytes() {
        return finished.stream().map(Request::sizes).mapToLong(WireSize::bytes).sum();
    }

    private static long bytes(Sizes sizes) {
        return sizes.responseHeadersSize + (long) sizes.responseBodySize;
    }
}
