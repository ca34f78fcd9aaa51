/**
 * Why Coproduce does not start, said to the person who starts it: what is wrong and what to do. Printed as it is,
 * without a stack; the process ends with 1.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}
