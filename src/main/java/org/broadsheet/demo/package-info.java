/**
 * The demonstration newsroom: it fills an empty store with invented people, stories and comments, so that whoever tries
 * Broadsheet sees it at work. The outermost package: it may use every other and none uses it. Its texts are resources
 * beside it.
 */
package org.broadsheet.demo;
