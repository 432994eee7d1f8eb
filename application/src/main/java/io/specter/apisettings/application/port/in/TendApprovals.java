package io.specter.apisettings.application.port.in;

/** Records that acts which nobody approved in time have expired. Nothing depends on it but the trail. */
public interface TendApprovals {

    /** @return how many had */
    int tend();
}
