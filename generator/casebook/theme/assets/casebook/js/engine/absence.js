// Why nothing can be checked here, in a sentence.

import { say } from "../sentences/engine.js";
import { BUILT } from "./built.js";

/** True in a copy for use without a network: it is told by where it is opened from. */
export const isCopy = () => location.protocol === "file:";

/** A copy on a disk, a site that was built without the check, or a browser that cannot run it. */
export function whyNotOffered() {
  if (isCopy()) return say.offline;
  return BUILT ? say.tooOld : say.notBuilt;
}
