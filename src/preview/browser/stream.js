// Listens to what the preview tells of this page. A tab in the background lets go of its stream, because a browser has
// only six connections to a server; when it is looked at again it catches up.

const { dataset } = document.currentScript;
let { version } = dataset;
let stream;
let waiting;

function rest() {
  clearTimeout(waiting);
  stream?.close();
  stream = undefined;
}

function listen() {
  if (document.hidden) return rest();
  if (stream) return;
  clearTimeout(waiting);
  stream = new EventSource(`/.candour/events?version=${version}&page=${encodeURIComponent(location.pathname)}`);
  stream.addEventListener('reload', ({ data }) => {
    const told = JSON.parse(data);
    if (told.exchange && exchange(told.exchange)) {
      version = told.version;
    } else {
      reload();
    }
  });
  stream.addEventListener('styles', ({ data }) => {
    const told = JSON.parse(data);
    version = told.version;
    swapStyles(told.sheets);
  });
  stream.addEventListener('panel', ({ data }) => panel?.say(JSON.parse(data)));
  // Left to itself the browser would ask again for what is told of the version that it had at first.
  stream.addEventListener('error', () => {
    rest();
    waiting = setTimeout(listen, 500);
  });
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
