package io.recourse.contact;

/** A channel's configuration cannot be used. The message says which property, what is wrong and what to do. */
public class ChannelSetup extends RuntimeException {

    public ChannelSetup(String message) {
        super(message);
    }

    /**
     * A property that must be set.
     *
     * @throws ChannelSetup when it is not
     */
    public static void require(String property, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new ChannelSetup(property + " is missing; set it, or remove the other properties of its channel."
                    + " / 缺少配置项 " + property + "，请补全，或删除该渠道的其他配置项。");
        }
    }

    /** @throws ChannelSetup naming the property when its value cannot be used */
    public static void check(boolean sound, String property, String must) {
        if (!sound) {
            throw new ChannelSetup(property + " " + must + ". / 配置项 " + property + " 的值无效。");
        }
    }
}
