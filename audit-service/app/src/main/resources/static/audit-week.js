/** Painting in the week: drag with a mouse or pen over half-hours, move between them with the arrow keys. Everything
 * here is also a plain form: one press on a half-hour paints it, a press on a block opens it. */

const grid = () => document.querySelector('form[data-grid]');
let painting = null;
/* What is pressed now must not be exchanged under the finger: a click needs the same element twice. */
let pressed = false;

function places() {
  return [...grid().querySelectorAll('[data-starts]')];
}

function mark(place) {
  if (!place || painting.touched.has(place)) return;
  painting.touched.add(place);
  place.setAttribute('aria-selected', 'true');
  place.classList.add('selected');
}

function placeAt(event) {
  return document.elementFromPoint(event.clientX, event.clientY)?.closest('form[data-grid] [data-starts]');
}

document.addEventListener('pointerdown', event => {
  pressed = true;
  const place = event.target.closest?.('form[data-grid] [data-starts]');
  if (!place || event.button !== 0 || event.pointerType === 'touch') return;
  painting = { first: place, touched: new Set(), moved: false };
});

document.addEventListener('pointermove', event => {
  if (!painting) return;
  const place = placeAt(event);
  if (!painting.moved && place === painting.first) return;
  painting.moved = true;
  event.preventDefault();
  mark(painting.first);
  // Fast strokes skip places: those between in the same column are meant too.
  const all = places();
  const from = all.indexOf(painting.last ?? painting.first);
  const to = all.indexOf(place);
  if (to >= 0 && place.parentElement === (painting.last ?? painting.first).parentElement) {
    all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(mark);
  }
  mark(place);
  if (place) painting.last = place;
});

document.addEventListener('pointerup', () => {
  setTimeout(released, CLICK_FOLLOWS);
  if (!painting) return;
  const done = painting;
  painting = null;
  if (!done.moved) return;
  swallowNextClick();
  send([...done.touched].flatMap(place => place.dataset.starts.split(',')));
});

document.addEventListener('pointercancel', () => {
  released();
  painting?.touched.forEach(place => { place.removeAttribute('aria-selected'); place.classList.remove('selected'); });
  painting = null;
});

function swallowNextClick() {
  const swallow = event => { event.preventDefault(); event.stopPropagation(); };
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
}

function send(starts) {
  const form = grid();
  const fields = new FormData(form);
  fields.set('blocks', starts.join(','));
  enqueue(form.getAttribute('action'), fields);
}

/* Edits follow each other: each waits for the answer to the one before and carries the revision that this one made, so
 * that none is lost however fast they come. What is drawn is exchanged once the last one is saved. */
const CLICK_FOLLOWS = 60;
const SPOKEN_AFTER = 100;
const queue = [];
let sending = false;
let drawn = null;

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || !form.elements.revision) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const fields = new FormData(form, event.submitter);
  const action = form.getAttribute('action');
  // What met a conflict goes before what waited behind it.
  if (form.closest('[data-conflict]')) queue.unshift({ action, fields });
  else queue.push({ action, fields });
  event.submitter?.matches('[data-starts]') && event.submitter.classList.add('selected');
  drain();
}, { capture: true });

function enqueue(action, fields) {
  queue.push({ action, fields });
  drain();
}

/* What is saved stays, and what waited behind the conflict goes on. */
document.addEventListener('click', event => {
  if (queue.length === 0 || !event.target.closest?.('[data-conflict] a[href]')) return;
  event.preventDefault();
  drain();
});

async function drain() {
  if (sending) return;
  sending = true;
  document.querySelector('[data-week-problem]')?.remove();
  note('saving');
  let revision = revisionOf(drawn?.page ?? document);
  while (queue.length > 0) {
    const { action, fields } = queue[0];
    fields.set('revision', revision);
    const answer = await post(action, fields);
    if (!answer.page || answer.status >= 400) return stopped(answer);
    queue.shift();
    drawn = answer;
    revision = revisionOf(answer.page) ?? revision;
  }
  sending = false;
  draw();
}

const revisionOf = page => page.querySelector('form [name="revision"]')?.value;

async function post(action, fields) {
  try {
    const response = await fetch(action, { method: 'POST', body: new URLSearchParams(fields),
      headers: { 'HX-Request': 'true', 'HX-Boosted': 'true' } });
    const elsewhere = response.headers.get('HX-Redirect');
    if (elsewhere) location.assign(elsewhere);
    const text = await response.text();
    const page = /<html[\s>]/i.test(text) ? new DOMParser().parseFromString(text, 'text/html') : null;
    return { status: response.status, url: response.url, text, page };
  } catch {
    return { status: 0 };
  }
}

/* A conflict is the server's page, which offers to go on, and so is what is refused, with what was typed; for anything
 * else the page stays and says so. What was not saved waits for all of them. */
function stopped(answer) {
  sending = false;
  if (answer.page?.querySelector('[data-conflict], .faults-of')) {
    queue.shift();
    drawn = answer;
    draw();
    if (queue.length > 0 && answer.status === 422) sayNotSaved(answer);
    return;
  }
  note('notSaved');
  sayNotSaved(answer);
}

function sayNotSaved(answer) {
  const words = said();
  const problem = document.createElement('section');
  problem.className = 'notice error';
  problem.setAttribute('role', 'alert');
  problem.dataset.weekProblem = '';
  const text = document.createElement('span');
  text.className = 'grow';
  text.textContent = [words.notSaved, answer.page?.querySelector('h1')?.textContent.trim()].filter(Boolean).join(': ');
  const again = document.createElement('button');
  again.className = 'button small';
  again.textContent = words.again;
  again.addEventListener('click', drain);
  problem.append(text, again);
  document.getElementById('problem').replaceChildren(problem);
  again.focus();
}

function said() {
  return document.querySelector('[data-saved]')?.dataset ?? {};
}

function note(word) {
  const saved = document.querySelector('[data-saved]');
  if (saved) saved.textContent = saved.dataset[word];
}

function released() {
  pressed = false;
  draw();
}

/* Focus, scrolling and what is open stay where they were, unless something asks. */
function draw() {
  if (!drawn || sending || pressed) return;
  const { url, text } = drawn;
  drawn = null;
  const to = new URL(url);
  if (to.pathname !== location.pathname && !to.pathname.startsWith(`${location.pathname}/`)) {
    location.assign(url);
    return;
  }
  const focused = document.activeElement;
  const places = ['.week', '.page'].map(one => [one, document.querySelector(one)?.scrollTop, document.querySelector(one)?.scrollLeft]);
  const [x, y] = [scrollX, scrollY];
  if (to.pathname === location.pathname) history.replaceState(history.state, '', to.pathname + to.search);
  htmx.swap(document.body, text, { swapStyle: 'innerHTML' });
  places.forEach(([one, top, left]) => document.querySelector(one)?.scrollTo(left, top));
  scrollTo(x, y);
  const asking = document.querySelector('main [role=alert][tabindex]');
  if (asking) asking.focus();
  else focusAgain(focused);
  if (queue.length > 0) note('notSaved');
  announce();
}

/* What is gone, or off now, leaves the focus to the page, not to its beginning. */
function focusAgain(focused) {
  if (!focused || focused === document.body) return;
  const start = focused.closest?.('[data-starts]')?.dataset.starts.split(',')[0];
  const same = start
    ? places().find(place => place.dataset.starts.split(',').includes(start))
    : focused.id && document.getElementById(focused.id);
  (same && !same.disabled ? same : document.getElementById('main')).focus({ preventScroll: true });
}

/* A live region speaks of what changes in it, not of what it came with. */
function announce() {
  const said = document.querySelector('[data-happened] [role=status] .grow');
  if (!said) return;
  const text = said.textContent;
  said.textContent = '';
  setTimeout(() => { said.textContent = text; }, SPOKEN_AFTER);
}

addEventListener('beforeunload', event => {
  if (queue.length > 0) event.preventDefault();
});

/* The category is chosen in place; the address of the page keeps what it was. */
document.addEventListener('click', event => {
  const chip = event.target.closest?.('form[data-palette] button[name="with"]');
  if (!chip) return;
  event.preventDefault();
  chip.form.querySelectorAll('button[name="with"]').forEach(one => one.setAttribute('aria-pressed', String(one === chip)));
  document.querySelectorAll('[data-paint], [data-with]').forEach(field => { field.value = chip.value; });
});

/* One stop of the tab key for the whole grid; arrows move inside it. */
function rove() {
  const form = grid();
  if (!form) return;
  const all = places();
  const current = all.find(place => place.matches('[aria-current="true"]')) ?? all[0];
  all.forEach(place => { place.tabIndex = place === current ? 0 : -1; });
}

document.addEventListener('keydown', event => {
  const place = event.target.closest?.('form[data-grid] [data-starts]');
  if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = neighbour(place, event.key);
  if (!next) return;
  event.preventDefault();
  places().forEach(one => { one.tabIndex = one === next ? 0 : -1; });
  next.focus();
});

function neighbour(place, key) {
  const column = [...place.parentElement.querySelectorAll('[data-starts]')];
  const at = column.indexOf(place);
  if (key === 'ArrowDown') return column[at + 1];
  if (key === 'ArrowUp') return column[at - 1];
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const days = [...grid().querySelectorAll('.day')].filter(day => day.querySelector('[data-starts]'));
  const day = days[days.indexOf(place.parentElement) + (key === 'ArrowRight' ? 1 : -1)];
  if (!day) return null;
  const top = place.getBoundingClientRect().top;
  return [...day.querySelectorAll('[data-starts]')].reduce((best, one) =>
    Math.abs(one.getBoundingClientRect().top - top) < Math.abs(best.getBoundingClientRect().top - top) ? one : best);
}

rove();
document.addEventListener('htmx:load', rove);
