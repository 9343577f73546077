package wenmai.serve.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password in the clear, to be hashed or compared and then forgotten.
 *
 * <p>Its hash is Argon2id in the PHC string format, as the reference implementation writes it. The
 * costs are those that OWASP advises (password storage cheat sheet): 19 MiB, 2 passes, 1 lane. What
 * counts are the characters, however they were typed (Unicode NFC).
 */
public final class Password {
  /** The fewest characters that a new password may have. */
  public static final int LEAST_CHARACTERS = 12;

  private static final int MEMORY_KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** Bounds on what a file may ask for: at most 1 GiB and 99 passes. */
  private static final Pattern HASH =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{2,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  /** A password as somebody typed it. */
  public Password(String typed) {
    bytes = Normalizer.normalize(typed, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a text is a hash that passwords can be compared with. */
  static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }

  /** Its hash with a new salt. */
  public String hash() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2id(salt, MEMORY_KIBIBYTES, PASSES, LANES, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIBIBYTES,
            PASSES,
            LANES,
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  /** Whether it is the password of a hash; how long it takes does not depend on that. */
  boolean matches(String hash) {
    Matcher parts = HASH.matcher(hash);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no hash of a password");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        argon2id(
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  private byte[] argon2id(byte[] salt, int kibibytes, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kibibytes)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(bytes, hash);
    return hash;
  }
}
