/** NOTE: zod would write parsers as code and try `new Function`, which the page's Content-Security-Policy refuses.. */
import { z } from 'zod';

z.config({ jitless: true });
