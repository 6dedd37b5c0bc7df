// What others change appears without a reload. A page that nobody looks at keeps no connection; it is told when it is seen again.
(() => {
  const live = document.getElementById('live');
  if (!live || !window.EventSource) {
    return;
  }
  const WAIT = 700;
  const MOST = 100;
  const rows = new Map([...document.querySelectorAll('tr[data-task]')].map((row) => [row.dataset.task, row]));
  const fresh = new Set();
  const gone = new Set();
  let place = live.dataset.place;
  let source;
  let waiting;

  const say = (text) => {
    live.querySelector('span').textContent = text;
    live.hidden = false;
  };

  // The list: rows that are gone or taken stay, marked; a quiet line says what a reload would change.
  const mark = (task, word) => {
    const row = rows.get(task);
    if (!row || row.dataset.changed) {
      return;
    }
    row.dataset.changed = 'yes';
    gone.add(task);
    const box = row.querySelector('.select input');
    if (box) {
      box.checked = false;
      box.disabled = true;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const note = document.createElement('span');
    note.className = 'secondary';
    note.textContent = word;
    row.querySelector('.task-name').append(' ', note);
  };

  const tellList = async () => {
    let added = 0;
    if (fresh.size > 0) {
      const asked = new URLSearchParams(window.location.search);
      [...fresh].slice(0, MOST).forEach((task) => asked.append('task', task));
      const answer = await fetch(`${live.dataset.new}?${asked}`).catch(() => null);
      added = answer && answer.ok ? (await answer.json()).count : 0;
    }
    if (added > 0 || gone.size > 0) {
      say(live.dataset.changed.replace('{0}', added).replace('{1}', gone.size));
    }
  };

  const onList = (change) => {
    if (change.what === 'NEW' || change.what === 'FREE') {
      if (!rows.has(change.task)) {
        fresh.add(change.task);
      }
    } else if (change.what === 'GONE') {
      fresh.delete(change.task);
      mark(change.task, live.dataset.gone);
    } else if (change.what === 'TAKEN') {
      fresh.delete(change.task);
      if (rows.get(change.task)?.dataset.assignee !== change.by) {
        mark(change.task, live.dataset.taken);
      }
    }
  };

  // One task: what it means for the reader is said, the gravest first, and what he typed stays.
  const GRAVER = ['HELD', 'PAID', 'TAKEN', 'GONE'];
  let said = -1;

  // Why it is gone, the server knows; there is nothing to load again.
  const tellGone = async () => {
    live.querySelector('button').hidden = true;
    const answer = await fetch(live.dataset.why).catch(() => null);
    const { code = '', detail } = answer && !answer.ok ? await answer.json().catch(() => ({})) : {};
    say(`${code.startsWith('task.gone.') ? detail : live.dataset.gone} ${live.dataset.kept || ''}`);
    document.dispatchEvent(new Event('task-gone'));
  };

  const onTask = (change) => {
    const mine = document.body.dataset.completing === 'yes';
    const shown = change.what === 'TAKEN' && change.by === live.dataset.assignee;
    const ofTask = change.task === live.dataset.task && !mine && !shown && (change.what === 'GONE' || change.what === 'TAKEN');
    const ofCase = change.case === live.dataset.case && (change.what === 'PAID' || change.what === 'HELD');
    const gravity = GRAVER.indexOf(change.what);
    if ((ofTask || ofCase) && gravity > said) {
      said = gravity;
      if (change.what === 'GONE') {
        tellGone();
        return;
      }
      say(live.dataset[change.what.toLowerCase()]);
    }
  };

  const hear = (event) => {
    place = event.lastEventId || place;
    JSON.parse(event.data).forEach(live.dataset.task ? onTask : onList);
    if (!live.dataset.task) {
      clearTimeout(waiting);
      waiting = setTimeout(tellList, WAIT);
    }
  };

  const listen = () => {
    source = new EventSource(`${live.dataset.stream}?after=${encodeURIComponent(place)}`);
    source.addEventListener('message', hear);
    source.addEventListener('missed', (event) => {
      place = event.lastEventId || place;
      if (said < GRAVER.indexOf('GONE')) {
        say(live.dataset.missed);
      }
    });
    source.addEventListener('open', () => {
      live.dataset.listening = 'yes';
    });
  };

  const rest = () => {
    source?.close();
    source = null;
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      rest();
    } else if (!source) {
      listen();
    }
  });
  window.addEventListener('pagehide', rest);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && !source) {
      listen();
    }
  });
  live.querySelector('button').addEventListener('click', () => window.location.reload());
  if (!document.hidden) {
    listen();
  }
})();
