package wenmai.serve.access;

import java.util.Locale;

/** Why a request is not taken for that of the user whom it names. */
enum Refusal {
  WRONG(401, "There is no such user, password or token."),
  TOO_OFTEN(429, "Too many wrong passwords came from your address: wait, then try again."),
  UNENCRYPTED(403, "Passwords are taken over HTTPS only."),
  FOREIGN(403, "The request was made by a page of another site.");

  private final int status;
  private final String words;

  Refusal(int status, String words) {
    this.status = status;
    this.words = words;
  }

  int status() {
    return status;
  }

  String words() {
    return words;
  }

  /** The name of it in the address of the page to sign in. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
