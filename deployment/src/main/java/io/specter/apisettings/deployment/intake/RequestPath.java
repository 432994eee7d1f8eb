package io.specter.apisettings.deployment.intake;

import java.util.regex.Pattern;

/** The path of a request as it was sent, before anything in it is decoded. */
record RequestPath(String raw) {

    /** Those of RFC 3986, section 3.3, but the semicolon: no path here has parameters. */
    private static final String CHARACTERS = "\\w/.~!$&'()*+,=:@-";

    /** Of what has to be escaped or is not ASCII; an escaped letter or dot could only hide a word. */
    private static final String ESCAPE = "(?i:2[0-9A-C]|3[AC-F]|40|5[BDE]|60|7[B-E]|[89A-F]\\p{XDigit})";

    private static final Pattern ODD = Pattern.compile(String.join(
            "|",
            "[^%" + CHARACTERS + "]",
            "%(?!" + ESCAPE + ")",
            "/\\.{1,2}(?:/|$)",
            // Directories of the WAR, which the server would redirect to.
            "^/+(?i:WEB-INF|META-INF)(?:/|$)"));

    /** Whether no client of this service could have meant it. */
    boolean isOdd() {
        return ODD.matcher(raw).find();
    }
}
