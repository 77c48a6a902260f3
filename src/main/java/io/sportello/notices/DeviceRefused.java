package io.sportello.notices;

/** A device can't be told of anything; the message key says why. */
class DeviceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeviceRefused(String key) {
        super(key);
    }
}
