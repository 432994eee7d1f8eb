package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerificationsTest {

    @RegisterExtension
    final Api api = new Api();

    private Answer verify(String token, String more) {
        return api.post("/verifications", "{\"token\":\"" + token + "\"" + more + "}");
    }

    @Test
    void anAcceptedTokenTellsWhereItBelongs() {
        String app = api.app("Webshop");
        Answer issued = api.post(app + "/environments/development/auth-tokens", "");
        String id = app.substring("/apps/".length());
        String here = ",\"app\":\"" + id + "\",\"environment\":\"development\"";
        assertThat(verify(issued.text("/token"), here).is(200).body())
                .isEqualTo(("{'accepted':true,'app':'%s','environment':'development','credentialId':'%s',"
                                + "'status':'active','retiresAt':null,'signature':'absent','contentDigest':null}")
                        .formatted(id, issued.text("/id"))
                        .replace('\'', '"'));
    }

    @Test
    void aRejectedTokenTellsWhy() {
        String app = api.app("Webshop");
        String token =
                api.post(app + "/environments/development/auth-tokens", "").text("/token");
        assertThat(verify("hello", "").is(200).body()).isEqualTo("{\"accepted\":false,\"reason\":\"malformed\"}");
        assertThat(verify("", "").is(200).text("/reason")).isEqualTo("malformed");
        assertThat(verify("x".repeat(4096), "").is(200).text("/reason")).isEqualTo("malformed");
        assertThat(verify(token, ",\"environment\":\"production\"").text("/reason"))
                .isEqualTo("wrong-environment");
        assertThat(verify(token, ",\"app\":\"app_0123456789abcdef\"").text("/reason"))
                .isEqualTo("wrong-app");
        api.patch(app + "/environments/development", "{\"requireSignature\":true}")
                .is(200);
        assertThat(verify(token, "").text("/reason")).isEqualTo("signature-missing");
        api.patch(app, "{\"status\":\"archived\",\"confirm\":\"Webshop\"}").is(200);
        assertThat(verify(token, "").text("/reason")).isEqualTo("app-archived");
    }

    @Test
    void aTextThatIsTooLongForATokenIsAnsweredLikeAnyOther() {
        assertThat(verify("x".repeat(60_000), "").text("/reason")).isEqualTo("malformed");
    }

    @Test
    void aTokenIsAText() {
        api.post("/verifications", "").violates("token");
        api.post("/verifications", "{\"token\":null}").violates("token");
        api.post("/verifications", "{\"token\":7,\"app\":\"shop\",\"environment\":\"prod\"}")
                .violates("app", "environment", "token");
    }

    @Test
    void noRefusalRepeatsAToken() {
        String token = "spk_prod_secret";
        assertThat(verify(token.repeat(300), ",\"app\":\"" + token + "\"").body())
                .doesNotContain(token);
        assertThat(api.post("/verifications", "{\"token\":" + token).body()).doesNotContain(token);
    }
}
