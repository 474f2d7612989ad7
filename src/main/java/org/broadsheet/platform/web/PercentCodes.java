package org.broadsheet.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The percent codes of an address. The server reads them leniently; the REST implementation fails over those that are not
 * UTF-8.
 */
public final class PercentCodes {
    private static final int LENGTH = 3;

    private PercentCodes() {}

    /** Whether each percent sign begins a code, and the codes are those of characters in UTF-8. */
    public static boolean areReadable(String address) {
        if (address.indexOf('%') < 0) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(address.length());
        int at = 0;
        while (at < address.length()) {
            char c = address.charAt(at);
            if (c != '%') {
                bytes.put((byte) c);
                at++;
            } else if (isCode(address, at)) {
                bytes.put((byte) HexFormat.fromHexDigits(address, at + 1, at + LENGTH));
                at += LENGTH;
            } else {
                return false;
            }
        }
        return isUtf8(bytes.flip());
    }

    private static boolean isCode(String address, int at) {
        return at + LENGTH <= address.length()
                && HexFormat.isHexDigit(address.charAt(at + 1))
                && HexFormat.isHexDigit(address.charAt(at + 2));
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException none) {
            return false;
        }
    }
}
