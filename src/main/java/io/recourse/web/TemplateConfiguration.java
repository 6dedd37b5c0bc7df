package io.recourse.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    /** What every template may call; a bean's name ({@code @frame}) is forbidden in many places of a template. */
    @Autowired
    void offerToTemplates(ThymeleafViewResolver views, Frame frame, Texts texts) {
        views.addStaticVariable("frame", frame);
        views.addStaticVariable("texts", texts);
    }
}
