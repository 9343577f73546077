package wenmai.serve;

/** A server that could not start. */
public final class ServerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean addressInUse;

  ServerStartException(String message, boolean addressInUse, Throwable cause) {
    super(message, cause);
    this.addressInUse = addressInUse;
  }

  /** Whether another program listens on the address; else it is no address of this machine. */
  public boolean isAddressInUse() {
    return addressInUse;
  }
}
