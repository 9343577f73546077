package wenmai.serve.page;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wenmai.serve.http.WebAssets;

/**
 * A language of the pages.
 *
 * @param code {@code zh} or {@code en}
 * @param tag its tag in the pages (BCP 47)
 * @param texts the texts of the pages by their keys
 */
record Language(String code, String tag, Map<String, String> texts) {
  static final String PARAMETER = "lang";
  static final Language CHINESE = language("zh", "zh-Hans");
  static final Language ENGLISH = language("en", "en");

  Language {
    texts = Map.copyOf(texts);
  }

  private static Language language(String code, String tag) {
    return new Language(
        code,
        tag,
        new Gson()
            .fromJson(
                WebAssets.text("text." + code + ".json"),
                new TypeToken<Map<String, String>>() {}.getType()));
  }

  /** The language that a request asks for: by {@code ?lang=}, by its cookie, by its browser. */
  static Language of(HttpServletRequest request) {
    Stream<String> chosen = Stream.ofNullable(request.getParameter(PARAMETER));
    Stream<String> kept =
        Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
            .filter(cookie -> cookie.getName().equals(PARAMETER))
            .map(Cookie::getValue);
    Stream<String> browser =
        Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
    return Stream.of(chosen, kept, browser)
        .flatMap(codes -> codes)
        .flatMap(code -> ofCode(code).stream())
        .findFirst()
        .orElse(CHINESE);
  }

  /** The language of a code, {@code zh} or {@code en}. */
  static Optional<Language> ofCode(String code) {
    return Stream.of(CHINESE, ENGLISH).filter(one -> one.code.equals(code)).findFirst();
  }

  boolean isChinese() {
    return code.equals("zh");
  }

  /** The text of a key; an unknown key stands for itself. */
  String text(String key) {
    return texts.getOrDefault(key, key);
  }
}
