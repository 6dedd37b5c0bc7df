package io.recourse.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Doors doors;

    WebConfiguration(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doors);
    }

    /** A filter of the security chain only, not of the container too. */
    @Bean
    FilterRegistrationBean<SessionRenewal> sessionRenewalInChainOnly(SessionRenewal filter) {
        return inChainOnly(filter);
    }

    @Bean
    FilterRegistrationBean<SetupGate> setupGateInChainOnly(SetupGate filter) {
        return inChainOnly(filter);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> inChainOnly(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
