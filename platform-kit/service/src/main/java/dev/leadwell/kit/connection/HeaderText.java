package dev.leadwell.kit.connection;

/**
 * What a header may say: what Spring Security's own rule lets pass (assigned characters, no control characters but the
 * tab), without asking for the class of each letter. A token of 900 letters is looked at several times a request.
 */
final class HeaderText {

    private HeaderText() {}

    static boolean isKept(String value) {
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter > '~') {
                return value.codePoints().allMatch(HeaderText::isKept);
            }
            if (letter < ' ' && letter != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean isKept(int letter) {
        return letter == '\t' || Character.isDefined(letter) && !Character.isISOControl(letter);
    }
}
