package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Api;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain value is in the answer that issued it, and nowhere else ever after. */
class PlainCredentialsIT {

    private static final String CONFIRM = "{\"confirm\":\"production\"}";

    /** The one file that may hold one: the first owner's. */
    private static final String OWNERS_FILE = "initial-operator-token";

    @TempDir
    Path directory;

    private final List<PlainCredential> issued = new ArrayList<>();

    @Test
    void noneIsInAFileInTheLogOrInALaterAnswer() {
        try (SpecterProcess specter = SpecterProcess.ready(directory, Map.of())) {
            Api owner = specter.api();
            issued.add(new PlainCredential(owner.token()));
            String app = owner.app("Webshop");
            use(owner, app + "/environments/production");
            List<String> refusals = misuse(new Misuse(specter, owner, app + "/environments/production"));

            assertSecretsAreAbsentFrom(refusals.toString());
            assertSecretsAreAbsentFrom(specter.log());
            assertJustIdsAreIn(readable(owner, app));
            assertJustIdsAreIn(StoredText.in(directory, OWNERS_FILE));
            specter.stop();
            assertJustIdsAreIn(StoredText.in(directory, OWNERS_FILE));
            assertSecretsAreAbsentFrom(specter.log());
            assertThat(StoredText.in(directory).contains(owner.token())).isTrue();
        }
    }

    private void use(Api owner, String production) {
        for (String kind : List.of("auth-tokens", "secret-keys")) {
            String path = production + "/" + kind;
            issue(owner, path, CONFIRM);
            String first = issue(owner, path, CONFIRM);
            issue(owner, path, "{\"confirm\":\"production\",\"endOverlap\":true}");
            String last = issue(owner, path, "{\"confirm\":\"production\",\"endOverlap\":true}");
            owner.delete(path + "/" + last + "?confirm=production").is(204);
            owner.post(path + "/" + first + "/reinstate", CONFIRM).isProblem(409, "not-reinstatable");
        }
        issued.forEach(credential -> owner.verify(credential.plain()));
        issued.forEach(credential -> owner.verify(credential.plain().replaceFirst(".$", "-")));
    }

    /** Gives its id. */
    private String issue(Api owner, String path, String body) {
        String plain = owner.post(path, body).is(201).text(path.endsWith("auth-tokens") ? "/token" : "/secretKey");
        issued.add(new PlainCredential(plain));
        return issued.get(issued.size() - 1).id();
    }

    private List<String> misuse(Misuse misuse) {
        return issued.stream()
                .flatMap(credential -> misuse.of(credential.plain()).stream())
                .toList();
    }

    private static String readable(Api owner, String app) {
        return owner.stateOf(app) + owner.all("/apps") + owner.all("/audit-events");
    }

    /** That the ids are found shows that the secrets would be, too. Of the owner's token, a digest is all there is. */
    private void assertJustIdsAreIn(String text) {
        assertSecretsAreAbsentFrom(text);
        assertThat(issued.subList(1, issued.size())).allMatch(credential -> text.contains(credential.id()));
    }

    private void assertSecretsAreAbsentFrom(String text) {
        assertThat(issued).hasSize(9).noneMatch(credential -> text.contains(credential.secret()));
    }
}
