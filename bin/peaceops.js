#!/usr/bin/env node
require('./run-built')('cli/main.js');
