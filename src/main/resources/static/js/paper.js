// Shows [data-pdf] page under page, each drawn when it comes into sight, its text selectable.
import * as pdfjs from '../lib/pdfjs-dist/legacy/build/pdf.min.mjs';

pdfjs.GlobalWorkerOptions.workerSrc = new URL('../lib/pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

const drawPage = async (pdf, sheet, label) => {
  const number = Number(sheet.dataset.page);
  const page = await pdf.getPage(number);
  const width = sheet.clientWidth;
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const sharp = window.devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label.replace('{0}', number).replace('{1}', pdf.numPages));
  await page.render({
    canvasContext: canvas.getContext('2d'),
    viewport,
    transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0],
  }).promise;
  const text = document.createElement('div');
  text.className = 'textLayer';
  text.style.setProperty('--total-scale-factor', viewport.scale);
  await new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
  sheet.replaceChildren(canvas, text);
  // The library measures text on canvases of its own, which nobody is to meet.
  document.querySelectorAll('.hiddenCanvasElement').forEach((own) => own.setAttribute('aria-hidden', 'true'));
};

// What is drawn for another width has its text in the wrong place.
const redrawWhenWidthChanges = (place, seen) => {
  let width = place.clientWidth;
  let waiting;
  new ResizeObserver(() => {
    if (place.clientWidth === width || place.clientWidth === 0) {
      return;
    }
    width = place.clientWidth;
    clearTimeout(waiting);
    waiting = setTimeout(() => place.querySelectorAll('.paper-page').forEach((sheet) => {
      seen.unobserve(sheet);
      seen.observe(sheet);
    }), 150);
  }).observe(place);
};

const show = async (place) => {
  place.dataset.drawn = 'drawing';
  try {
    const pdf = await pdfjs.getDocument({ url: place.dataset.pdf, isEvalSupported: false }).promise;
    const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
    const seen = new IntersectionObserver(
      (entries) =>
        entries
          .filter((entry) => entry.isIntersecting)
          .forEach((entry) => {
            seen.unobserve(entry.target);
            drawPage(pdf, entry.target, place.dataset.pageLabel).then(() => {
              place.dataset.drawn = 'yes';
            });
          }),
      { root: place, rootMargin: '600px' },
    );
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const sheet = document.createElement('div');
      sheet.className = 'paper-page';
      sheet.dataset.page = number;
      sheet.style.aspectRatio = `${first.width} / ${first.height}`;
      place.append(sheet);
      seen.observe(sheet);
    }
    redrawWhenWidthChanges(place, seen);
  } catch {
    place.hidden = true;
    place.parentElement.querySelector('.paper-failed').hidden = false;
    place.dataset.drawn = 'no';
  }
};

const showVisible = () =>
  document.querySelectorAll('[data-pdf]:not([data-drawn])').forEach((place) => {
    if (place.clientWidth > 0) {
      show(place);
    }
  });
document.addEventListener('shown.bs.tab', showVisible);

// Versions side by side, which scroll together, or the one to decide on alone.
const scrollTogether = (one, other) => {
  one.addEventListener('scroll', () => {
    const at = Math.min(one.scrollTop, other.scrollHeight - other.clientHeight);
    if (one.dataset.led === String(one.scrollTop)) {
      delete one.dataset.led;
    } else if (Math.abs(other.scrollTop - at) > 1) {
      other.scrollTop = at;
      other.dataset.led = other.scrollTop;
    }
  });
};
document.querySelectorAll('.papers').forEach((pair) => {
  const [one, other] = pair.querySelectorAll('.paper');
  if (other) {
    scrollTogether(one, other);
    scrollTogether(other, one);
  }
});

const compare = document.getElementById('compare');
compare?.addEventListener('click', () => {
  const beside = document.querySelector('.task-screen').classList.toggle('task-comparing');
  compare.setAttribute('aria-pressed', beside);
  showVisible();
});
showVisible();
