package io.specter.apisettings.adapter.rest.validation;

import io.specter.apisettings.adapter.rest.wire.Kebab;
import io.specter.apisettings.adapter.rest.wire.WireDuration;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.TokenLifetime;
import io.specter.apisettings.domain.access.TokenName;
import io.specter.apisettings.domain.activity.UserId;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.signature.RequestMessage;
import io.specter.apisettings.domain.signature.TargetUri;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** What a text is meant to be. The rule is the domain's; here it is just asked. */
public enum As {
    APP_ID(AppId::new),
    USER(UserId::of),
    APP_NAME(AppName::new),
    APP_STATUS(text -> Kebab.parse(AppStatus.class, text)),
    COUNTRY(Location::country),
    REGION(Location::region),
    ENVIRONMENT_NAME(EnvironmentName::new),
    ENDPOINT_URL(EndpointUrl::new),
    OPERATOR_NAME(OperatorName::new),
    PASSWORD(text -> Password.chosen(PlainSecret.of(text))),
    PRESENTED(Words::presented),
    TOKEN_NAME(TokenName::new),
    ROLE(text -> Kebab.parse(Role.class, text)),
    LIFETIME(text -> new TokenLifetime(WireDuration.parse(text))),
    OVERLAP(text -> new Overlap(WireDuration.parse(text))),
    MAX_AGE(text -> policy(Optional.of(WireDuration.parse(text)), Duration.ZERO)),
    WARN_BEFORE(text -> policy(Optional.empty(), WireDuration.parse(text))),
    ON_OVERDUE(text -> Kebab.parse(OnOverdue.class, text)),
    HTTP_METHOD(RequestMessage::requireMethod),
    TARGET_URI(TargetUri::parse),
    BASE64(Words::base64),
    CONFIRM(Words::confirm),
    REASON(Reason::new);

    // References to methods hold no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<String> rule;

    As(Consumer<String> rule) {
        this.rule = rule;
    }

    void check(String text) {
        rule.accept(text);
    }

    private static void policy(Optional<Duration> maxAge, Duration warnBefore) {
        TokenRotationPolicy ignored = new TokenRotationPolicy(maxAge, Overlap.NONE, warnBefore, OnOverdue.WARN);
    }
}
