package io.specter.apisettings.deployment.process.load;

import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** What was asked of the development environment of an app; of one client, in its order. */
final class Ledger {

    private final String app;
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

    private Ledger(String app) {
        this.app = app;
    }

    static Ledger ofNewApp(Api api, String name) {
        return new Ledger(api.app(name));
    }

    String environment() {
        return app + "/environments/development";
    }

    String appId() {
        return app.substring(app.lastIndexOf('/') + 1);
    }

    void add(Change change, Optional<Answer> answer) {
        requests.add(new Request(change, answer));
    }

    Stream<Request> requests() {
        return requests.stream();
    }

    Stream<Request> requests(Kind kind) {
        return requests().filter(request -> request.change().kind() == kind);
    }

    /** The answers that issued one, in their order. */
    List<Answer> issued(Kind kind) {
        return requests(kind)
                .filter(request -> request.hasStatus(201))
                .flatMap(request -> request.answer().stream())
                .toList();
    }

    Stream<Request> unanswered(Kind kind) {
        return requests(kind).filter(Request::isUnanswered);
    }
}
