package io.specter.apisettings.deployment.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A credential's plain value, and which of it may be seen. */
record PlainCredential(String plain) {

    private static final Pattern FORM =
            Pattern.compile("sp[kso]_.*?(?<id>[0-9A-Za-z]+)_(?<secret>[0-9A-Za-z]{32})\\w{6}");

    /** Public: whoever looks in the right place finds it. */
    String id() {
        return matched().group("id");
    }

    /** Without the check, which could be worked out of it. */
    String secret() {
        return matched().group("secret");
    }

    private Matcher matched() {
        Matcher matcher = FORM.matcher(plain);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a credential: " + plain);
        }
        return matcher;
    }

    @Override
    public String toString() {
        return "PlainCredential[id=" + id() + "]";
    }
}
