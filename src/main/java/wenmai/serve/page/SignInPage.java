package wenmai.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenmai.serve.access.Visitor;
import wenmai.serve.api.Problem;

/** The page to sign in at, on a server that has users. */
final class SignInPage implements PageServlet.Page {
  @Override
  public View view(HttpServletRequest request, Language language) {
    if (Visitor.of(request).isEmpty()) {
      throw Problem.notFound(language.text("noSignIn"));
    }
    Map<String, Object> values = new TreeMap<>();
    values.put("to", Optional.ofNullable(request.getParameter("to")).orElse("/"));
    Optional.ofNullable(request.getParameter("failed"))
        .map(code -> "signInFailed " + code)
        .filter(language.texts()::containsKey)
        .ifPresent(key -> values.put("failed", language.text(key)));
    return new View(language.text("signIn"), "sign-in", values);
  }
}
