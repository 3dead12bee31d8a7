import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** Cost of one guess: the second of the equivalent settings of RFC 9106's lighter uses (19 MiB, 2 passes, 1 lane). */
const COST = { memoryKib: 19_456, passes: 2, lanes: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{22,86})$/;

interface Cost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

async function keyOf(password: string, salt: Buffer, cost: Cost, keyBytes: number): Promise<Buffer> {
  return derive("argon2id", {
    message: password.normalize("NFKC"), // the same password, whichever way a keyboard composes Vietnamese marks
    nonce: salt,
    memory: cost.memoryKib,
    passes: cost.passes,
    parallelism: cost.lanes,
    tagLength: keyBytes,
  });
}

const base64 = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");

/** The password as it is stored: argon2id with a random salt, in PHC string form (`$argon2id$v=19$m=…,t=…,p=…$salt$key`). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await keyOf(password, salt, COST, KEY_BYTES);
  return `$argon2id$v=19$m=${COST.memoryKib},t=${COST.passes},p=${COST.lanes}$${base64(salt)}$${base64(key)}`;
}

/** Whether the password is the stored one. Throws where `stored` is no argon2id PHC string. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const match = PHC.exec(stored);
  if (match === null) throw new TypeError("a stored password is not an argon2id PHC string");
  const [, memoryKib, passes, lanes, salt, key] = match as unknown as [string, string, string, string, string, string];
  const expected = Buffer.from(key, "base64");
  const cost = { memoryKib: Number(memoryKib), passes: Number(passes), lanes: Number(lanes) };
  const found = await keyOf(password, Buffer.from(salt, "base64"), cost, expected.length);
  return timingSafeEqual(found, expected);
}

const nobodysPassword = hashPassword(randomBytes(32).toString("base64"));

/** Takes as long as `isPassword` and is never true: for logins that do not exist, so that time does not tell which do. */
export async function isNobodysPassword(password: string): Promise<false> {
  await isPassword(password, await nobodysPassword);
  return false;
}
