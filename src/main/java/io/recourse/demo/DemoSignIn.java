package io.recourse.demo;

import io.recourse.web.SignInPage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Offers the demo's users on the sign-in page. */
@ControllerAdvice(assignableTypes = SignInPage.class)
@InDemo
class DemoSignIn {

    @ModelAttribute("demoUsers")
    DemoUser[] demoUsers() {
        return DemoUser.values();
    }
}
