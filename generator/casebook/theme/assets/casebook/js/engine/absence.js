// Why nothing can be checked here, in a sentence.

import { say } from "../sentences/engine.js";
import { BUILT } from "./built.js";

/** A site that was built without the check, or a browser that cannot run it. */
export const whyNotOffered = () => (BUILT ? say.tooOld : say.notBuilt);
