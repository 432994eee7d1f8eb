import {quoted} from './quoting.js';

export const call = (place) => (place.signed ? signedCall(place) : `\
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class CallApp {
    public static void main(String[] arguments) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(${quoted(place.url)}))
                .header("Authorization", "Bearer " + System.getenv("SPECTER_AUTH_TOKEN"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body());
    }
}`);

const signedCall = ({url}) => `\
// With io.specter.apisettings:api-settings-adapters-rest and any Jakarta REST client.
import io.specter.apisettings.adapter.rest.client.RequestSigning;
import jakarta.ws.rs.client.ClientBuilder;

class CallApp {
    public static void main(String[] arguments) {
        var client = ClientBuilder.newClient().register(RequestSigning.with(
                System.getenv("SPECTER_AUTH_TOKEN"), System.getenv("SPECTER_SECRET_KEY")));
        var response = client.target(${quoted(url)}).request().get();
        System.out.println(response.getStatus() + " " + response.readEntity(String.class));
    }
}`;

export const verify = ({verifications, app, environment, signed}) => `\
// With Jakarta JSON Processing.
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
${signed ? 'import java.util.Base64;\nimport java.util.List;\nimport java.util.Map;\n' : ''}
class Verification {

    // Without TLS, the offer to go on in HTTP/2 would cost the connection.
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Whether to let the request in. Anything but a clear yes is a no. */
    static boolean accepted(${signed ? inParameters : 'String token'}) throws InterruptedException {
        var question = Json.createObjectBuilder()
                .add("token", token)
                .add("app", "${app}")
                .add("environment", "${environment}")${signed ? inRequest : ''}
                .build();
        var request = HttpRequest.newBuilder(URI.create(${quoted(verifications)}))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + System.getenv("SPECTER_OPERATOR_TOKEN"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question.toString()))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            try (var json = Json.createReader(new StringReader(answer.body()))) {
                return answer.statusCode() == 200 && json.readObject().getBoolean("accepted", false);
            }
        } catch (IOException | JsonException unknown) {
            return false;
        }
    }
}`;

const inParameters = `
            String token, String method, String url, Map<String, List<String>> headers, byte[] body`;

const inRequest = `
                .add("request", Json.createObjectBuilder()
                        .add("method", method)
                        .add("url", url) // as the client called it
                        .add("headers", Json.createObjectBuilder(Map.copyOf(headers)))
                        .add("body", Base64.getEncoder().encodeToString(body)))`;
