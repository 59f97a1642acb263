// One clock for all: the wall clock at the start of the process plus the steady one since, as browsers have it.

export const now = () => performance.timeOrigin + performance.now();

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
