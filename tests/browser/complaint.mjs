// What a check may throw: a complaint that it means. Anything else that it throws says that the check broke down.

/** Ends a check at once with this to say of the page, where looking further makes no sense. */
export class Complaint extends Error {}

/** A page that went somewhere else while it was asked. */
const HAS_LEFT = /Execution context was destroyed/;

/** What `promise` gives; or, where the page does not do in time what is waited for, or leaves, this complaint. */
export async function orComplain(promise, words) {
  try {
    return await promise;
  } catch (error) {
    if (error?.name === 'TimeoutError' || HAS_LEFT.test(error?.message)) throw new Complaint(words);
    throw error;
  }
}
