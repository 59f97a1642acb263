// Listens to what the preview tells of this page. A browser has only six connections to a server, for all its tabs. So a
// tab in the background lets go of its stream and catches up when it is looked at again; and where many are visible, each
// in a window of its own, a few of them listen all the time, and the others ask every second.

/** How many pages of this preview listen all the time. */
const SEATS = 3;

const { dataset } = document.currentScript;
let { version } = dataset;
let stream;
let waiting;
/** Gives back the seat, for a page that has one. */
let leave;

function rest() {
  clearTimeout(waiting);
  stream?.close();
  stream = undefined;
  leave?.();
  leave = undefined;
}

async function listen() {
  if (document.hidden) return rest();
  if (stream) return;
  clearTimeout(waiting);
  const opened = new EventSource(`/.candour/events?version=${version}&page=${encodeURIComponent(location.pathname)}`);
  stream = opened;
  const again = (time) => {
    rest();
    waiting = setTimeout(listen, time);
  };
  opened.addEventListener('reload', ({ data }) => {
    const told = JSON.parse(data);
    if (told.exchange && exchanged(told.exchange)) {
      version = told.version;
    } else {
      reload();
    }
  });
  opened.addEventListener('styles', ({ data }) => {
    const told = JSON.parse(data);
    version = told.version;
    swapStyles(told.sheets);
  });
  let isHeard = false;
  let hasSeat;
  // What is told of the page comes before what its panel says, so without a seat this was all for now.
  const go = () => {
    if (stream === opened && hasSeat === false && isHeard) again(1000);
  };
  opened.addEventListener('panel', ({ data }) => {
    panel?.say(JSON.parse(data));
    isHeard = true;
    go();
  });
  // Left to itself the browser would ask again for what is told of the version that it had at first.
  opened.addEventListener('error', () => stream === opened && again(500));
  hasSeat = leave !== undefined || (await sit(() => stream === opened));
  go();
}

/** Takes a seat while `isWanted`, and says whether there was one. Where browsers cannot count, all have one. */
async function sit(isWanted) {
  for (let seat = 0; navigator.locks && seat < SEATS; seat += 1) {
    const isMine = await new Promise((resolve) => {
      navigator.locks
        .request(`candour stream ${seat}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          if (lock && isWanted()) return new Promise((left) => (leave = left));
        })
        .catch(() => resolve(false));
    });
    if (isMine) return true;
  }
  return !navigator.locks;
}

// In a frame there is no room for a panel; the page around it has one.
const panel = window === window.top ? document.createElement('candour-panel') : undefined;
if (panel) {
  panel.isMissing = 'missing' in dataset;
  document.documentElement.append(panel);
}
takePlaceAgain();
listen();
addEventListener('visibilitychange', listen);
addEventListener('pagehide', rest);
addEventListener('pageshow', listen);
