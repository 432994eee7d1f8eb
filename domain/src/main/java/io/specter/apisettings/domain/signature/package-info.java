/** HTTP Message Signatures (RFC 9421) with HMAC-SHA256, and content digests (RFC 9530): signing and checking requests. */
package io.specter.apisettings.domain.signature;
