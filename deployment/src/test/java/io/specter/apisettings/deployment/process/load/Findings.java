package io.specter.apisettings.deployment.process.load;

/**
 * How much was checked.
 *
 * @param issued answers 201
 * @param refused answers 409
 * @param revoked answers 204
 * @param unanswered requests that were in flight when the service died
 */
public record Findings(long issued, long refused, long revoked, long unanswered) {

    public static final Findings NONE = new Findings(0, 0, 0, 0);

    static Findings of(Ledger ledger) {
        return new Findings(
                count(ledger, 201),
                count(ledger, 409),
                count(ledger, 204),
                ledger.requests().filter(Request::isUnanswered).count());
    }

    private static long count(Ledger ledger, int status) {
        return ledger.requests().filter(request -> request.hasStatus(status)).count();
    }

    public Findings plus(Findings other) {
        return new Findings(
                issued + other.issued, refused + other.refused, revoked + other.revoked, unanswered + other.unanswered);
    }

    @Override
    public String toString() {
        return "%d answered 201, %d answered 409 and %d answered 204 checked, %d unanswered in flight"
                .formatted(issued, refused, revoked, unanswered);
    }
}
