// Reloads this page when the preview has another version of it. A tab in the background lets go of its
// stream, because a browser has only six connections to a server; when it is looked at again it catches up.
(() => {
  const { version } = document.currentScript.dataset;
  const page = encodeURIComponent(location.pathname);
  const address = `/.candour/events?version=${version}&page=${page}`;
  let stream;
  const rest = () => {
    stream?.close();
    stream = undefined;
  };
  const listen = () => {
    if (document.hidden) return rest();
    if (stream) return;
    stream = new EventSource(address);
    stream.addEventListener("reload", () => {
      rest();
      location.reload();
    });
    stream.addEventListener("error", () => {
      if (stream?.readyState !== EventSource.CLOSED) return;
      rest();
      setTimeout(listen, 1000);
    });
  };
  addEventListener("visibilitychange", listen);
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
})();
