package io.specter.apisettings.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class HealthIT {

    @ArquillianResource
    private URL base;

    @Test
    void theDeployedWarIsHealthy() throws IOException, InterruptedException, URISyntaxException {
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void whatNobodyServesIsAProblem() throws IOException, InterruptedException, URISyntaxException {
        HttpResponse<String> answer = get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:specter:problem:not-found");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException, URISyntaxException {
        URI uri = base.toURI().resolve(path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
