package io.specter.apisettings.deployment.browser;

import io.specter.apisettings.deployment.client.Api;

/**
 * Another operator.
 *
 * @param path where the API has it
 * @param api as it calls it
 */
record Colleague(String name, String path, Api api) {

    /** Added over all apps, with a token. */
    static Colleague withRole(String role, Api owner) {
        String name = role + " " + System.nanoTime();
        String body = "{\"name\":\"%s\",\"roles\":[{\"role\":\"%s\"}]}".formatted(name, role);
        String path = "/operators/" + owner.post("/operators", body).is(201).text("/id");
        String token =
                owner.post(path + "/tokens", "{\"name\":\"first\"}").is(201).text("/token");
        return new Colleague(name, path, new Api(owner.server(), token));
    }

    String token() {
        return api.token();
    }
}
