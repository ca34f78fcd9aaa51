import { database } from '#db/client.server.ts';

/** Runs `work` and counts the statements the process's pool was given meanwhile. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }> {
  const { sql } = database();
  const send = sql.unsafe;
  let statements = 0;
  sql.unsafe = new Proxy(send, {
    apply(target, self, given) {
      statements += 1;
      return Reflect.apply(target, self, given) as unknown;
    },
  });
  try {
    const result = await work();
    return { result, statements };
  } finally {
    sql.unsafe = send;
  }
}
