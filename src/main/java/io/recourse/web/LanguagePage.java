package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.access.OpenDoor;
import io.recourse.access.Users;
import io.recourse.common.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The switch between 中文 and English: remembered by the browser, and for the user where one is signed in. */
@Controller
@OpenDoor
class LanguagePage {

    private final Languages languages;
    private final CurrentUser currentUser;
    private final Users users;

    LanguagePage(Languages languages, CurrentUser currentUser, Users users) {
        this.languages = languages;
        this.currentUser = currentUser;
        this.users = users;
    }

    @PostMapping("/language")
    RedirectView choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = Languages.of(language).orElseThrow(() -> new Refused("language.not-spoken", language));
        languages.setLocale(request, response, chosen);
        currentUser.user().ifPresent(user -> users.chooseLanguage(user.id(), chosen));
        RedirectView redirect = new RedirectView(isOurs(back) ? back : "/", true);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    /** Only a path of this application, never another site. */
    private static boolean isOurs(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
    }
}
