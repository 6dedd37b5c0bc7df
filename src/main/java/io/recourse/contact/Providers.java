package io.recourse.contact;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who serves which channel: each is served by exactly one provider, by the {@link PostRoom} where none is configured. */
@Component
class Providers {

    private final Map<Channel, Provider> byChannel = new EnumMap<>(Channel.class);

    /** @throws ChannelSetup when two providers are configured for one channel */
    Providers(List<Provider> providers) {
        for (Provider provider : providers) {
            for (Channel channel : provider.channels()) {
                byChannel.merge(channel, provider, (one, other) -> choose(channel, one, other));
            }
        }
    }

    private static Provider choose(Channel channel, Provider one, Provider other) {
        if (one instanceof PostRoom) {
            return other;
        }
        if (other instanceof PostRoom) {
            return one;
        }
        throw new ChannelSetup("Two providers are configured for " + channel + ", "
                + one.getClass().getSimpleName() + " and " + other.getClass().getSimpleName()
                + ": a message must have one way out. Remove the properties of one of them (recourse.contact.*)."
                + " / 渠道 " + channel + " 配置了两个服务商，请只保留一个。");
    }

    Provider of(Channel channel) {
        return byChannel.get(channel);
    }

    /** The channels whose messages leave by a provider. */
    Collection<Channel> channels() {
        return byChannel.keySet();
    }
}
