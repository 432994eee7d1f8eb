package io.specter.apisettings.domain.credentials;

/** What is kept of a credential's secret: enough to check or to use it, never the plain value. */
public sealed interface Material permits TokenDigest, SealedSecret, Material.Destroyed {

    /** What stays of it once the credential has ended. */
    Material afterEnd();

    /** Nothing: the secret cannot be had back. */
    enum Destroyed implements Material {
        DESTROYED;

        @Override
        public Material afterEnd() {
            return this;
        }
    }
}
