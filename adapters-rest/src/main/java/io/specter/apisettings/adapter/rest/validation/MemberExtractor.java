package io.specter.apisettings.adapter.rest.validation;

import io.specter.apisettings.adapter.rest.wire.Member;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on the value of a patch member apply just when it is given. */
public final class MemberExtractor implements ValueExtractor<Member<@ExtractedValue ?>> {

    @Override
    public void extractValues(Member<?> member, ValueReceiver receiver) {
        if (member.isGiven()) {
            receiver.value(null, member.value());
        }
    }
}
