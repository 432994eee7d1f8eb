package io.specter.apisettings.deployment.process.load;

/** The two kinds of credentials, as paths and the audit trail name them. */
enum Kind {
    AUTH_TOKEN("auth-token"),
    SECRET_KEY("secret-key");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    String segment() {
        return text + "s";
    }

    String action(String verb) {
        return verb + "-" + text;
    }
}
