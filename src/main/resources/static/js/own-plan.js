// Sliders beside the fields of a plan; what they come to, the server says.
const form = document.querySelector('form[data-plan]');
const summary = form.querySelector('[data-plan-summary]');
const faults = form.querySelector('[data-plan-faults]');
const rows = form.querySelector('[data-plan-seen] tbody');
let waiting;
let asking;

const row = (texts) => {
  const line = document.createElement('tr');
  texts.forEach((text, column) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    cell.className = ['', 'nowrap', 'number'][column];
    line.append(cell);
  });
  return line;
};

const show = (seen) => {
  summary.textContent = seen.summary;
  rows.replaceChildren(...seen.rows.map((due) => row([due.what, due.on, due.amount])));
  faults.hidden = seen.faults.length === 0;
  faults.replaceChildren(...seen.faults.map((fault) => {
    const item = document.createElement('li');
    item.textContent = fault;
    return item;
  }));
};

const ask = async () => {
  asking?.abort();
  asking = new AbortController();
  const query = new URLSearchParams([...form.querySelectorAll('[data-slide]')].map((field) => [field.name, field.value]));
  try {
    const answer = await fetch(`${form.dataset.preview}?${query}`, { signal: asking.signal, redirect: 'manual' });
    if (answer.ok) {
      show(await answer.json());
    } else {
      location.reload();
    }
  } catch (broken) {
    if (broken.name !== 'AbortError') {
      summary.textContent = '';
    }
  }
};

const later = () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 150);
};

form.querySelectorAll('[data-slide]').forEach((field) => {
  const slider = document.createElement('input');
  const choice = field.tagName === 'SELECT';
  slider.type = 'range';
  slider.className = 'form-range';
  slider.setAttribute('aria-label', form.querySelector(`label[for=${field.id}]`).textContent);
  slider.min = choice ? 0 : field.min;
  slider.max = choice ? field.options.length - 1 : field.max;
  slider.step = choice ? 1 : (field.dataset.slideStep ?? field.step);
  const follow = () => {
    slider.value = choice ? field.selectedIndex : field.value;
    slider.setAttribute('aria-valuetext', choice ? field.options[field.selectedIndex].text : field.value);
  };
  slider.addEventListener('input', () => {
    if (choice) {
      field.selectedIndex = slider.value;
    } else {
      field.value = slider.value;
    }
    follow();
    later();
  });
  field.addEventListener('input', () => {
    follow();
    later();
  });
  field.after(slider);
  follow();
});
