import { ask } from "../../database/ask.ts";
import { type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import * as queries from "./incidents.queries.ts";
import { readIncidentSetting } from "./setting.ts";

/** Deletes contacts and photos whose time is over (setting "incidents"); the incident's history says so. Returns how many. */
export function deletePersonalData(database: Database): Promise<{ contacts: number; photos: number }> {
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const { setting } = await readIncidentSetting(client);
    const contacts = await ask(
      queries.deleteOldContacts,
      { afterClosing: setting.contactDaysAfterClosing, atMost: setting.contactDaysAtMost },
      client,
    );
    const photos = await ask(queries.deleteOldPhotos, { afterClosing: setting.photoDaysAfterClosing }, client);
    return { contacts: contacts.length, photos: photos.length };
  });
}

/** The day in Viet Nam, as YYYY-MM-DD. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

/** Asked often by the worker; deletes once a night, just after midnight, and once when the worker starts. */
export function personalDataKeeper(database: Database, onError: (error: Error) => void): () => void {
  let doneFor = "";
  let isRunning = false;
  return () => {
    const day = today();
    if (isRunning || doneFor === day) return;
    isRunning = true;
    deletePersonalData(database)
      .then(() => {
        doneFor = day;
      }, onError)
      .finally(() => {
        isRunning = false;
      });
  };
}
