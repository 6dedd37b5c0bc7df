/** Values that all modules speak, and the worker behind their queues. Uses no other module. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Common",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.recourse.common;
