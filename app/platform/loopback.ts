/** Whether a host name or address means this machine only: exactly the names the loopback interface goes by. */
export function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host.toLowerCase());
}
