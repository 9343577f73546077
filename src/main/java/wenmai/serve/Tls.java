package wenmai.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import wenmai.serve.ServerStartException.Reason;

/**
 * TLS 1.2 and 1.3 with the key of a PKCS #12 file, opened and checked.
 *
 * <p>Whatever name or address a client asks for gets the one certificate; the client judges it.
 */
final class Tls {
  /** The environment variable that holds the password when no file does. */
  static final String PASSWORD_VARIABLE = "WENMAI_KEYSTORE_PASSWORD";

  private static final long NO_HEADER = -1;
  private static final long DAYS_OF_HTTPS_ALONE = 365;

  private final KeyStore keys;
  private final String password;

  private Tls(KeyStore keys, String password) {
    this.keys = keys;
    this.password = password;
  }

  /**
   * Opens a keystore.
   *
   * @throws ServerStartException when it cannot be read or opened, or holds no key
   */
  static Tls open(Path file, Optional<Path> passwordFile) {
    String password = password(file, passwordFile);
    try (InputStream bytes = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(bytes, password.toCharArray());
      for (String alias : Collections.list(keys.aliases())) {
        if (keys.isKeyEntry(alias)) {
          return new Tls(keys, password);
        }
      }
      throw new ServerStartException(Reason.KEYSTORE_UNREADABLE, file.toString());
    } catch (IOException e) {
      throw new ServerStartException(
          e.getCause() instanceof UnrecoverableKeyException
              ? Reason.KEYSTORE_LOCKED
              : Reason.KEYSTORE_UNREADABLE,
          file.toString(),
          e);
    } catch (GeneralSecurityException e) {
      throw new ServerStartException(Reason.KEYSTORE_UNREADABLE, file.toString(), e);
    }
  }

  private static String password(Path keystore, Optional<Path> file) {
    try {
      return file.isPresent()
          ? Files.readString(file.get(), StandardCharsets.UTF_8).stripTrailing()
          : Optional.ofNullable(System.getenv(PASSWORD_VARIABLE))
              .orElseThrow(
                  () ->
                      new ServerStartException(
                          Reason.KEYSTORE_PASSWORD_MISSING, keystore.toString()));
    } catch (IOException e) {
      throw new ServerStartException(Reason.KEYSTORE_PASSWORD_MISSING, keystore.toString(), e);
    }
  }

  /**
   * A listener that speaks nothing but TLS.
   *
   * @param httpsAlone whether browsers are told to ask the host by HTTPS alone from now on (HSTS):
   *     not for an address of this machine, whose other servers that would hit too
   */
  ServerConnector listener(Server jetty, boolean httpsAlone) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(keys);
    context.setKeyStorePassword(password);
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    HttpConfiguration http = new HttpConfiguration();
    http.addCustomizer(
        new SecureRequestCustomizer(
            false, httpsAlone ? TimeUnit.DAYS.toSeconds(DAYS_OF_HTTPS_ALONE) : NO_HEADER, false));
    return new ServerConnector(
        jetty, new SslConnectionFactory(context, "http/1.1"), new HttpConnectionFactory(http));
  }
}
