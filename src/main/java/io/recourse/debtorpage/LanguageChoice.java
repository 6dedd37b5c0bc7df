package io.recourse.debtorpage;

import io.recourse.access.OpenDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The switch between 中文 and English on a debtor's page; the browser remembers it. */
@Controller
@OpenDoor
class LanguageChoice {

    private final LocaleResolver languages;

    LanguageChoice(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/p/language")
    String choose(
            @RequestParam String language,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return "redirect:" + (back.matches("/p/[a-z-]+") ? back : "/p/enter");
    }
}
