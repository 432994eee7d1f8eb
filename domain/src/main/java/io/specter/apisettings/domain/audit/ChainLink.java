package io.specter.apisettings.domain.audit;

/**
 * What ties an event to the one before.
 *
 * @param chain the id of its app, or {@value ChainHead#INSTALLATION}
 * @param position its place in the chain, from 1
 * @param previousHash of the event before
 * @param hash SHA-256, in hexadecimal, of all there is of the event: see {@link ChainedEvent}
 */
public record ChainLink(String chain, long position, String previousHash, String hash) {

    /** The head of the chain when this event is the last. */
    public ChainHead head() {
        return new ChainHead(chain, position, hash);
    }
}
