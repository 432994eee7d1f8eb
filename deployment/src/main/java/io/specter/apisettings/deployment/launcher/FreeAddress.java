package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.InvalidSetting;
import io.specter.apisettings.deployment.settings.Listener;
import io.specter.apisettings.deployment.settings.SettingKey;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks for the port before the server does: the server would come up without it. */
final class FreeAddress {

    private FreeAddress() {}

    static void require(Listener listener) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(listener.address(), listener.port()));
        } catch (BindException e) {
            throw refusal(listener, e);
        } catch (IOException e) {
            throw new InvalidSetting(SettingKey.ADDRESS, "cannot be listened on");
        }
    }

    private static InvalidSetting refusal(Listener listener, BindException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("assign")) {
            return new InvalidSetting(SettingKey.ADDRESS, "is not an address of this machine");
        }
        if (reason.contains("denied")) {
            return new InvalidSetting(
                    SettingKey.PORT, listener.port() + " is not open to this user; use one above 1023");
        }
        return new InvalidSetting(
                SettingKey.PORT,
                listener.port() + " is in use on " + listener.address().getHostAddress());
    }
}
