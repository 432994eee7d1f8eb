package io.specter.apisettings.domain.leak;

/** What looks like a credential and gives none away. */
final class NearMiss {

    private final MadeUpText text;

    NearMiss(MadeUpText text) {
        this.text = text;
    }

    /** What may be shown, with and without the sign that more follows. */
    String hint() {
        return around(head() + text.oneOf("…", "...", "", "<secret>", "***", "%s"));
    }

    /** At least one character short. */
    String cutOff() {
        return around(head() + text.base62(text.between(1, 37)));
    }

    String tooLong() {
        return around(head() + text.base62(text.between(39, 90)));
    }

    String misspelled() {
        String id = text.base62(16);
        String tail = text.base62(38);
        String rest = "_" + id + "_" + tail;
        return around(text.oneOf(
                "spx_prod" + rest,
                "SPK_PROD" + rest,
                "spk-prod-" + id + "-" + tail,
                "pk_prod" + rest,
                "spk" + rest,
                "spo_prod" + rest,
                "spk_p" + rest,
                "spk_Prod" + rest,
                "spk_2nd" + rest,
                "sps_" + text.lower(text.between(32, 60)) + rest,
                "spk_prod_" + text.base62(15) + "_" + tail,
                "spk_prod_" + text.base62(17) + "_" + tail,
                "spk_prod_" + id + tail,
                "spk_prod_" + id + "__" + tail,
                "spk_prod_" + id + "_" + tail.substring(0, 20) + text.oneOf(" ", "-", "_", "\\", "=")
                        + tail.substring(20)));
    }

    private String head() {
        String environment = text.oneOf("prod", "dev", "qa", text.lower(text.between(2, 31)));
        return text.oneOf("spk_" + environment, "sps_" + environment, "spo") + "_" + text.base62(16) + "_";
    }

    private String around(String candidate) {
        return text.oneOf("", "token=", "\"", "Bearer ") + candidate + text.oneOf("", " and more", "\"", "&x=1", ".");
    }
}
