/** The language of the page, as it was written into it; to be imported before anything that says something. */
import { speak, type Language } from '../core/language';

const { language } = document.querySelector('main')!.dataset;
if (language !== undefined) speak(JSON.parse(language) as Language);
